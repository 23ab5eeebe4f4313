package trainwright.core.exercise.clip;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The usual video hosts, the shapes of their links, and the one canonical address of each. */
final class VideoHosts {
  private static final Set<String> INSTAGRAM = Set.of("instagram.com", "instagr.am");
  private static final Pattern INDEX = Pattern.compile("[1-9]\\d?");

  /**
   * One shape of a link.
   *
   * @param hosts where it is used
   * @param target path and {@code ?v=} parameter; its group is what names the video
   * @param canonical the canonical address up to that name
   */
  private record Shape(Set<String> hosts, Pattern target, String canonical) {
    Shape(Set<String> hosts, String target, String canonical) {
      this(hosts, Pattern.compile(target), canonical);
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              Set.of("youtube.com", "youtube-nocookie.com", "music.youtube.com"),
              "(?:/watch\\?v=|/(?:shorts|embed|live|v|e)/)(?!videoseries)([\\w-]{11})(?:[/?].*)?",
              "https://youtube.com/watch?v="),
          new Shape(Set.of("youtu.be"), "/([\\w-]{11})(?:[/?].*)?", "https://youtube.com/watch?v="),
          new Shape(
              INSTAGRAM,
              "(?:/[\\w.]+)?/(?:p|reels?|tv)/([\\w-]+)(?:[/?].*)?",
              "https://instagram.com/p/"),
          new Shape(
              Set.of("tiktok.com"),
              "(?:/@[^/]*/(?:video|photo)/|/v/|/embed/(?:v2/)?|/player/v1/)(\\d+)(?:\\.html|[/?].*)?",
              "https://tiktok.com/@/video/"),
          new Shape(
              Set.of("vimeo.com", "player.vimeo.com"),
              "(?:/(?:channels|groups|album|showcase)/[^/]+)?(?:/videos?)?/(\\d+)(?:[/?].*)?",
              "https://vimeo.com/"),
          new Shape(
              Set.of("facebook.com", "web.facebook.com"),
              "(?:/watch/?\\?v=|/reel/|/[^/]+/videos/(?:[^/]+/)?)(\\d+)(?:[/?].*)?",
              "https://facebook.com/watch?v="),
          new Shape(
              Set.of("dailymotion.com"),
              "/(?:embed/)?video/([a-zA-Z0-9]+)(?:[_/?].*)?",
              "https://dailymotion.com/video/"),
          new Shape(Set.of("dai.ly"), "/([a-zA-Z0-9]+)", "https://dailymotion.com/video/"),
          new Shape(
              Set.of("x.com", "twitter.com"),
              "/(?:i|[^/]+)/status/(\\d+)(?:[/?].*)?",
              "https://x.com/i/status/"));

  private VideoHosts() {}

  /** The canonical address where the host is known, and otherwise the link as it is. */
  static String canonical(VideoLink link) {
    if (!link.port().isEmpty()) {
      return link.toString();
    }
    var target = link.path() + link.query().value("v").map("?v="::concat).orElse("");
    for (var shape : SHAPES) {
      var match = shape.target().matcher(target);
      if (shape.hosts().contains(link.host()) && match.matches()) {
        return shape.canonical() + match.group(1);
      }
    }
    return link.toString();
  }

  /** Which video of an Instagram post with several, from 1; 0 when the link names none. */
  static int carouselIndex(VideoLink link) {
    return INSTAGRAM.contains(link.host())
        ? link.query()
            .value("img_index")
            .filter(index -> INDEX.matcher(index).matches())
            .map(Integer::valueOf)
            .orElse(0)
        : 0;
  }
}
