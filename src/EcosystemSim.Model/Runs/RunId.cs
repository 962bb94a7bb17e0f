namespace EcosystemSim.Model.Runs;

/// <summary>A run's place in an ensemble. Its identity across ensembles is its <see cref="RunKey"/>.</summary>
/// <param name="Policy">Index of the policy in the plan.</param>
/// <param name="Future">Index of the future, from 0.</param>
/// <param name="Replicate">Index of the replicate, from 0.</param>
public readonly record struct RunId(int Policy, int Future, int Replicate);
