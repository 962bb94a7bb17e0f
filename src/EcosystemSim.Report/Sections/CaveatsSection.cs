using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Sections;

/// <summary>
/// The weakest evidence and the ethical limits, in every report whatever it found: who passes a page on passes these on.
/// The longer text is section 12 of MODEL.md.
/// </summary>
public sealed class CaveatsSection : ReportSection
{
    private static readonly (string Head, string Text)[] Weak =
    [
        ("Agreements, training and visiting experts.",
            """
            Their effects on knowledge and skill are the least supported numbers of all.
            """),
        ("Ethics and trust.",
            """
            How rules and incidents move trust, compliance and adoption is assumed nearly throughout. The cost
            of an incident is not in any sum of this report, and no run varies it.
            """),
        ("Leaving and returning.",
            """
            How strongly pay moves people of this profession out of this country and back is not known; averages
            of other groups stand in.
            """),
        ("The hub.",
            """
            How much it helps a project, and how long the stages of a project take.
            """),
        ("Technology transfer and coordination.",
            """
            Their effects are assumed outright. They show what such a policy would be worth if it worked as
            assumed, not that it works.
            """),
        ("Stocks of the nation.",
            """
            No public census was found of AI staff, students, computers, AI spending, the home firms’ share of
            the market or the distance to the frontier. The start rests on estimates.
            """),
        ("Everything marked assumption",
            """
            in the tables above.
            """),
    ];

    private static readonly (string Head, string Text)[] Limits =
    [
        ("The world does not answer.",
            """
            The other nations follow simple rules. There are no alliances, no wars and no leaps of AI; the
            frontier moves smoothly. Other futures of the frontier need a scenario of their own.
            """),
        ("Papers are counts.",
            """
            They come from one class of one database and can be gamed. The model must not be used to raise a
            rank by inflating output; read quality and the count that divides shared papers beside it.
            """),
        ("People are not stocks.",
            """
            Those who leave do so for many reasons, rights and safety among them, that are not modelled. Bonds
            and exit costs restrict the freedom of movement: the model shows what they do to numbers and puts no
            value on that loss. Whoever reports such a policy must say so.
            """),
        ("Ethics has one dimension here.",
            """
            Harm, discrimination, surveillance and military use are not represented. Trust is not legitimacy,
            and a low modelled cost of incidents does not mean little harm.
            """),
        ("Output is not welfare.",
            """
            Who gains and who loses by gender, region and age, informal work, and the energy and water that
            computing takes are absent. Displaced work has no people’s histories.
            """),
        ("Borrowed shapes.",
            """
            Sizes of firms, adoption and productivity take their shape from data of the United States and
            Europe. That they hold in an economy under sanctions and high inflation is an assumption.
            """),
        ("No feedback to prices.",
            """
            The programme moves neither prices nor the exchange rate; there is one national labour market, and
            no region gains from being close.
            """),
        ("Sanctions are an input.",
            """
            The model gives no advice on evading them. Mark-ups on prices come from press reports on illegal
            trade and serve as a price assumption only.
            """),
        ("Many worlds fit.",
            """
            Many sets of parameters agree with what is known. Publish ensembles and intervals, show the policy
            of doing nothing, say what will be compared before it is run, and never show a single path as a
            forecast.
            """),
        ("Forecasts persuade.",
            """
            A rank forecast can be used to sell a programme. That is why every report prints this section, and
            the share of pairs in which a policy is better; the rest is the share in which it does worse than
            what it is compared to.
            """),
        ("No person is modelled.",
            """
            Only aggregate public statistics went in.
            """),
        ("Parts of the announced case are outside the model:",
            """
            robotics as a field of its own; benefits to society beyond output, jobs and adoption; the agreement
            as a precedent for cooperation between nations; and the content of an ethics framework, for example
            Islamic ethics: only how strict it is, how it is enforced and whether it is shared have an effect.
            """),
        ("The application rank is anchored.",
            """
            The index of the nation carries a constant shift that puts it at its announced rank. For Iran the
            shift is larger than the effect of any policy; look at the rank by adoption alone beside it.
            """),
    ];

    public override string Key => "caveats";

    public override int Order => 90;

    public override string Title => "Weak points and what this must not be used for";

    public override Html? Render(ReportInput input) => Html.Of($"""
        <h3>The weakest evidence</h3>
        <ul>{Weak.Select(Item)}</ul>
        <h3>Limits and ethical caveats</h3>
        <ul>{Limits.Select(Item)}</ul>
        """);

    private static Html Item((string Head, string Text) item) =>
        Html.Of($"<li><strong>{item.Head}</strong> {item.Text}</li>");
}
