using Parkpress.Tests.Golden;

namespace Parkpress.Tests.Cli;

public sealed class TranscriptTests
{
    public static TheoryData<string> Transcripts => [.. Transcript.Names];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void The_commands_of_a_transcript_print_what_it_says(string name)
    {
        var transcript = new Transcript(name);
        string written = transcript.ReadText();
        string replayed = transcript.Replay();
        if (Acceptance.IsAsked && written != replayed)
        {
            File.WriteAllText(transcript.Path, replayed);
            Acceptance.Fail($"tests/cli/{name}.md");
        }

        Assert.True(written == replayed, $"{TextDifference.Describe($"tests/cli/{name}.md", System.Text.Encoding.UTF8.GetBytes(written), System.Text.Encoding.UTF8.GetBytes(replayed))}\n{Acceptance.Hint}");
    }

    [Theory]
    [InlineData("build", 8)]
    [InlineData("clean", 3)]
    [InlineData("help", 5)]
    [InlineData("schema", 8)]
    [InlineData("usage", 6)]
    public void A_transcript_is_there_with_its_commands(string name, int minimum) =>
        Assert.True(new Transcript(name).ReadText().Split("\n$ ").Length > minimum, $"too few commands in {name}.md");
}
