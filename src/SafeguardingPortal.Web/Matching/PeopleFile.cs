using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Web.Matching;

/// <summary>One line of a file of people. The header is row 1.</summary>
public sealed record FileRow(int Number, string Id, PersonDescription Description);

/// <summary>A file of people with a header, read line by line. Whatever is wrong is said with its row and column.</summary>
public sealed partial class PeopleFile : IDisposable
{
    private static readonly string[] Days = ["yyyyMMdd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    private const char NotOfThisEncoding = '\uFFFD';

    /// <summary>How headers are written, without spaces and signs.</summary>
    private static readonly Dictionary<PersonColumn, string[]> Usual = new()
    {
        [PersonColumn.Id] = ["ID", "RECORDID", "PERSONID", "REFERENCE", "REF", "KEY", "RECID"],
        [PersonColumn.Name] = ["NAME", "FULLNAME", "PERSONNAME"],
        [PersonColumn.FirstName] = ["FIRSTNAME", "FORENAME", "GIVENNAME", "GIVEN", "FIRST", "FNAME"],
        [PersonColumn.MiddleName] = ["MIDDLENAME", "MIDDLENAMES", "MIDDLE", "SECONDNAME"],
        [PersonColumn.LastName] = ["LASTNAME", "SURNAME", "FAMILYNAME", "FAMILY", "LAST", "LNAME"],
        [PersonColumn.Born] = ["DATEOFBIRTH", "DOB", "BIRTHDATE", "BORN", "BIRTH"],
        [PersonColumn.Sex] = ["SEX", "GENDER"],
        [PersonColumn.Address] = ["ADDRESS", "ADDRESS1", "ADDRESSLINE1", "STREET", "HOMEADDRESS", "FLAT", "FLATNUMBER",
            "HOUSE", "HOUSENUMBER", "HOUSENAME", "STREETNUMBER", "STREETNAME", "ADDRESS2", "ADDRESSLINE2", "ADDRESS3", "ADDRESSLINE3"],
        [PersonColumn.Postcode] = ["POSTCODE", "POSTALCODE", "ZIP"],
        [PersonColumn.Nhs] = ["NHSNUMBER", "NHSNO", "NHS"],
        [PersonColumn.Upn] = ["UPN"],
        [PersonColumn.Pnc] = ["PNC", "PNCID"],
        [PersonColumn.Cro] = ["CRO", "CRONUMBER"]
    };

    private static readonly (PersonColumn Column, IdentifierKind Number, string Kind)[] Numbers =
    [
        (PersonColumn.Nhs, IdentifierKind.NhsNumber, "NHS number"), (PersonColumn.Upn, IdentifierKind.Upn, "UPN"),
        (PersonColumn.Pnc, IdentifierKind.PncId, "PNC ID"), (PersonColumn.Cro, IdentifierKind.CroNumber, "CRO number")
    ];

    private readonly string path;
    private readonly bool isLenient;
    private readonly DateOnly today;
    private readonly StreamReader text;
    private readonly CsvReader csv;
    private readonly string[] headers;
    private readonly Dictionary<PersonColumn, IReadOnlyList<int>> columns = [];
    private readonly List<int> unreadBirths = [];

    private PeopleFile(string path, IReadOnlyDictionary<PersonColumn, IReadOnlyList<string>> given, MatchOptions options, DateOnly today)
    {
        (this.path, isLenient, this.today) = (path, options.IsLenient, today);
        text = new(path, options.Encoding, detectEncodingFromByteOrderMarks: true);
        csv = CsvReader.Create(text, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        headers = ReadHeader();
        foreach (var column in Enum.GetValues<PersonColumn>())
        {
            var at = given.TryGetValue(column, out var named) ? [.. named.Select(Named)] : Usually(column);
            if (at.Count > 0) columns[column] = at;
        }
        if (!columns.ContainsKey(PersonColumn.Name) && !columns.ContainsKey(PersonColumn.LastName)
            && !columns.ContainsKey(PersonColumn.FirstName))
            throw new MatchProblem($"{path} has no column that looks like a name. Its columns are: {string.Join(", ", headers)}. Say which "
                + $"it is, as in --left-first-name \"{headers[0]}\".");
    }

    public static PeopleFile Open(
        string path, IReadOnlyDictionary<PersonColumn, IReadOnlyList<string>> given, MatchOptions options, DateOnly today) =>
        new(path, given, options, today);

    /// <summary>What is not read, so that nobody takes a column for weighed that was passed over.</summary>
    public IEnumerable<string> Remarks()
    {
        if (!columns.ContainsKey(PersonColumn.Id))
            yield return $"{path} has no column that looks like an id; its rows are told by their number alone.";
        var unused = headers.Where((_, at) => !columns.Values.Any(each => each.Contains(at))).ToList();
        if (unused.Count > 0) yield return $"{path}: not used: {string.Join(", ", unused)}.";
        if (columns.GetValueOrDefault(PersonColumn.Address) is { Count: > 1 } address)
            yield return $"{path}: the address is joined from {string.Join(", ", address.Select(at => headers[at]))}.";
    }

    /// <summary>What was left out of the rows that have been read.</summary>
    public string? LeftOut => unreadBirths.Count == 0 ? null
        : string.Create(CultureInfo.InvariantCulture, $"{path}: {unreadBirths.Count:N0} dates of birth could not be read ")
            + $"and were left out, in row {string.Join(", ", unreadBirths.Take(10))}{(unreadBirths.Count > 10 ? " and others" : "")}.";

    public IEnumerable<FileRow> Rows()
    {
        while (Next())
        {
            var number = Row;
            if (csv.FieldCount != headers.Length)
                throw new MatchProblem($"{path}, row {number}: {csv.FieldCount} columns, where the header has {headers.Length}.");
            for (var at = 0; at < headers.Length; at++)
                if (csv.GetString(at).Contains(NotOfThisEncoding, StringComparison.Ordinal)) throw NotRead(number, at,
                    "holds letters of another encoding. Save the file as UTF-8, or say which it is, as in --encoding windows-1252");
            yield return new(number, Value(PersonColumn.Id) ?? "", Describe(number));
        }
    }

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
    }

    /// <summary>The row of the file: the header is row 1.</summary>
    private int Row => (int)csv.RowNumber + 1;

    private int Named(string header) =>
        Array.FindIndex(headers, each => string.Equals(each.Trim(), header, StringComparison.OrdinalIgnoreCase)) is var at and >= 0
            ? at : throw new MatchProblem($"{path} has no column “{header}”. Its columns are: {string.Join(", ", headers)}.");

    /// <summary>By the names people give it; an address may stand in several columns.</summary>
    private IReadOnlyList<int> Usually(PersonColumn column)
    {
        var found = headers.Index()
            .Where(each => Usual[column].Contains(Letters.Plain(each.Item).Replace(" ", "", StringComparison.Ordinal)))
            .Select(each => each.Index);
        return [.. column == PersonColumn.Address ? found : found.Take(1)];
    }

    private string[] ReadHeader()
    {
        string[] header;
        try
        {
            csv.ReadHeader();
            header = [.. csv.Headers];
        }
        catch (CsvFormatException)
        {
            throw new MatchProblem($"{path}, row 1: a quotation mark stands where none can.");
        }
        if (header.Length == 0 || header.All(string.IsNullOrWhiteSpace))
            throw new MatchProblem($"{path} is empty. The first row has to say what is in the columns.");
        if (Array.FindIndex(header, each => each.Contains(NotOfThisEncoding, StringComparison.Ordinal)
            || each.Contains('\0', StringComparison.Ordinal)) is var odd and >= 0)
            throw new MatchProblem($"{path}, row 1, column {odd + 1} holds letters of another encoding. Save the file as UTF-8, or say "
                + "which it is, as in --encoding windows-1252.");
        return header;
    }

    private bool Next()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException wrong)
        {
            throw new MatchProblem($"{path}, row {wrong.RecordNumber}: a quotation mark stands where none can, or the row has another "
                + "number of columns. Put a value with quotation marks or commas in quotation marks and double those inside it.");
        }
    }

    private PersonDescription Describe(int number)
    {
        var name = Value(PersonColumn.Name) ?? string.Join(' ',
            ((string?[])[Value(PersonColumn.FirstName), Value(PersonColumn.MiddleName), Value(PersonColumn.LastName)]).OfType<string>());
        var address = string.Join(", ", ((string?[])[Value(PersonColumn.Address), Value(PersonColumn.Postcode)]).OfType<string>());
        return new()
        {
            Names = name.Length == 0 ? [] : [name],
            Births = ReadBirth(number) is { } birth ? [birth] : [],
            Sex = ReadSex(),
            Addresses = address.Length == 0 ? [] : [address],
            Numbers = [.. Numbers.Select(each => Identifier.Read(each.Number, Value(each.Column), today, acceptUnverified: true, out _)
                is { } number ? new KnownNumber(each.Kind, number.Text) : null).OfType<KnownNumber>()]
        };
    }

    private Birth? ReadBirth(int number)
    {
        if (Value(PersonColumn.Born) is not { } typed) return null;
        var text = TimeOfDay().Replace(typed, "");
        if (DayOf(text) is { } day && day <= today) return new(day, BirthPrecision.Exact);
        var birth = Birth.Read(text, today, out var problem);
        if (problem is null) return birth;
        if (!isLenient) throw NotRead(number, columns[PersonColumn.Born][0],
            $"“{typed}” cannot be read as a date of birth. Put it right, leave it empty, or say --lenient to leave such dates out");
        unreadBirths.Add(number);
        return null;
    }

    /// <summary>A day in the forms of files, however long ago: all of them are read alike.</summary>
    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1800 ? day : null;

    private Sex ReadSex() => Value(PersonColumn.Sex)?.ToUpperInvariant() switch
    {
        "F" or "FEMALE" or "GIRL" or "WOMAN" or "2" => Sex.Female,
        "M" or "MALE" or "BOY" or "MAN" or "1" => Sex.Male,
        _ => Sex.NotKnown
    };

    private string? Value(PersonColumn column) =>
        columns.TryGetValue(column, out var at) && string.Join(", ", at.Select(each => TypedText.Line(csv.GetString(each)).Trim())
            .Where(value => value.Length > 0)) is { Length: > 0 } value ? value : null;

    private MatchProblem NotRead(int row, int at, string words) => new($"{path}, row {row}, column “{headers[at]}”: {words}.");

    [GeneratedRegex("[ T]00:00(:00)?(\\.0+)?Z?$")]
    private static partial Regex TimeOfDay();
}
