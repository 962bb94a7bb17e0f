using Microsoft.Data.Sqlite;

namespace EcosystemSim.Grains.Storage;

/// <summary>One statement with its parameters, in order ?1, ?2 and so on.</summary>
internal static class SqliteCommands
{
    /// <summary>Rows that were changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object> parameters)
    {
        using SqliteCommand command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Every row, read by <paramref name="read"/>.</summary>
    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> parameters)
    {
        using SqliteCommand command = Command(connection, sql, parameters);
        using SqliteDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object> parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters.Length; i++)
            command.Parameters.AddWithValue($"?{i + 1}", parameters[i]);
        return command;
    }
}
