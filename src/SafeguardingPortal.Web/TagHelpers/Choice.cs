namespace SafeguardingPortal.Web.TagHelpers;

/// <summary>One answer a select, radios or checkboxes offer.</summary>
/// <param name="Team">The team a script proposes elsewhere when this is chosen.</param>
/// <param name="Group">The heading it stands under in a select.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Team = null, string? Group = null);
