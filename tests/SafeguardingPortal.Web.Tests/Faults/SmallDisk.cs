using System.Diagnostics;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>
/// A disk of a few megabytes in memory, which can be filled to the last byte or made read-only. Needs the right to mount.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Null where this user may not mount anything.</summary>
    public static SmallDisk? Mount(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("portal-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "portal-test", folder)) return new(folder);
        Directory.Delete(folder);
        return null;
    }

    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true) filler.Write(page);
        }
        catch (IOException)
        {
            // Not a page more.
        }
    }

    public void Empty() => File.Delete(Filler);

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Folder));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", Folder));

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] args)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
