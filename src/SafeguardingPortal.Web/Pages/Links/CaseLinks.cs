namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>A case file's page, its tabs and what is added to it.</summary>
public readonly record struct CaseLinks(string Address)
{
    public string Disclosures => $"{Address}/disclosures";
    public string RecordDisclosure => $"{Address}/disclosures/record";
    public string Receipt(Guid disclosure) => $"{Address}/disclosures/{disclosure}/receipt";
    public string Looks => $"{Address}/looks";
    public string Conflicts => $"{Address}/conflicts";
    public string EndConflict(Guid conflict) => $"{Address}/conflicts/{conflict}/end";
    public string People => $"{Address}/people";
    public string Chronology => $"{Address}/chronology";
    public string PrintChronology => $"{Address}/chronology/print";
    public string File => $"{Address}/file";
    public string PrintFile => $"{Address}/file/print";
    public string FileAsWord => $"{Address}/file/word";
    public string FileAsPdf => $"{Address}/file/pdf";
    public string AddEntry => $"{Address}/chronology/add";
    public string CorrectEntry(Guid entry) => $"{Address}/chronology/{entry}/correct";
    public string Research => $"{Address}/research";
    public string RecordSearches => $"{Address}/research/record-all";
    public string RecordSearch => $"{Address}/research/record";
    public string Crimes => $"{Address}/crimes";
    public string RecordCrime => $"{Address}/crimes/record";
    public CrimeLinks Crime(int number) => new($"{Address}/crimes/{number}");
    public string Documents => $"{Address}/documents";
    public string AddDocument => $"{Address}/documents/add";
    public DocumentLinks Document(int number) => new($"{Address}/documents/{number}");
    public string Dissents => $"{Address}/dissents";
    public string RecordDissent => $"{Address}/dissents/record";
    public string Tasks => $"{Address}/tasks";
    public string SetTask => $"{Address}/tasks/set";
    public string Close => $"{Address}/close";
    public string Conferences => $"{Address}/conferences";
    public string Invite => $"{Address}/conferences/invite";
    public ConferenceLinks Conference(int number) => new($"{Address}/conferences/{number}");
    public string Discussions => $"{Address}/discussions";
    public string Discussion(int number) => $"{Address}/discussions/{number}";
    public string SendRecord(int discussion) => $"{Address}/discussions/{discussion}/send";
    public string EndEnquiry(int discussion) => $"{Address}/discussions/{discussion}/enquiry";
    public string RecordDiscussion(string referral) => $"{Address}/discussions/record/{referral}";
    public CramLinks Cram => new($"{Address}/cram");
    public string Supervision => $"{Address}/supervision";
    public string Review(int version) => $"{Address}/supervision/{version}";
    public RestrictionLinks Restriction => new($"{Address}/restriction");
    public BreachLinks Breach(Guid deadline) => new($"{Address}/breaches/{deadline}");

    public override string ToString() => Address;

    public static implicit operator string(CaseLinks links) => links.Address;
}
