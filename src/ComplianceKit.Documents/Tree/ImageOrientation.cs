namespace ComplianceKit.Documents.Tree;

/// <summary>
/// On which side of the picture the first row of its file belongs, and on which the first column (Exif 2.32 §4.6.4, tag 0x0112). Cameras that were
/// held upright leave the rows as they came and say so here.
/// </summary>
public enum ImageOrientation
{
    /// <summary>First row at the top, first column at the left: as it is.</summary>
    Upright = 1,

    /// <summary>First row at the top, first column at the right: mirrored.</summary>
    Mirrored = 2,

    /// <summary>First row at the bottom, first column at the right: turned by 180°.</summary>
    UpsideDown = 3,

    /// <summary>First row at the bottom, first column at the left: turned by 180° and mirrored.</summary>
    UpsideDownMirrored = 4,

    /// <summary>First row at the left, first column at the top.</summary>
    RowsFromLeft = 5,

    /// <summary>First row at the right, first column at the top: to be turned by 90° to the right.</summary>
    RowsFromRight = 6,

    /// <summary>First row at the right, first column at the bottom.</summary>
    RowsFromRightMirrored = 7,

    /// <summary>First row at the left, first column at the bottom: to be turned by 90° to the left.</summary>
    RowsFromLeftUpwards = 8,
}

/// <summary>What follows from how a picture is turned.</summary>
public static class ImageOrientations
{
    /// <summary>Whether the rows of the file are columns of the picture.</summary>
    public static bool IsOnItsSide(this ImageOrientation orientation) => orientation >= ImageOrientation.RowsFromLeft;
}
