using ComplianceKit.Documents.Tree;

namespace ComplianceKit.Documents.Markdown;

/// <summary>The size of a picture of which the author gives a width, a height, both or neither: what is not given follows from its proportions.</summary>
internal static class PictureSize
{
    /// <summary>Whether the author gives neither a width nor a height.</summary>
    public static bool IsNatural(AttributeList attributes) => !attributes.Has("width") && !attributes.Has("height");

    /// <summary>The width and height in points.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="attributes">What the author gives: <c>width</c>, <c>height</c>.</param>
    /// <param name="context">Reads lengths, and takes what is wrong with them.</param>
    /// <param name="place">Where it stands.</param>
    public static (double Width, double Height) Of(ImageResource image, AttributeList attributes, ReadingContext context, TextPlace place)
    {
        var proportion = (double)Math.Max(1, image.PixelHeight) / Math.Max(1, image.PixelWidth);
        var natural = image.PixelWidth * ScreenPixel.Points;
        var width = context.Length(
            attributes, "width", attributes.Has("height") ? context.Length(attributes, "height", natural * proportion, place) / proportion : natural, place);
        return (width, context.Length(attributes, "height", width * proportion, place));
    }
}
