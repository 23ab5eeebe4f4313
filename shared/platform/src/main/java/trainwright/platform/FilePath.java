package trainwright.platform;

import java.util.regex.Pattern;

/**
 * What a path of a {@link FileStore} looks like: folders and a name of ASCII letters, digits, dot,
 * hyphen and underscore, each beginning with none of dot and hyphen, joined by {@code /}. Such a
 * path leads out of no folder and is written in a URL as it is.
 */
public final class FilePath {
  private static final int MAX_LENGTH = 300;
  private static final Pattern PATH = Pattern.compile("\\w[\\w.-]*(/\\w[\\w.-]*)*");

  private FilePath() {}

  /** Whether this is a path, of at most 300 characters. */
  public static boolean isValid(String path) {
    return path.length() <= MAX_LENGTH && PATH.matcher(path).matches();
  }

  /**
   * The path itself.
   *
   * @throws Problem {@code UNPROCESSABLE} when it is none
   */
  public static String require(String path) {
    if (!isValid(path)) {
      throw Problem.unprocessable(
          "", "bad_path", "a file's path must be one such as users/ID/squat.mp4, was " + path);
    }
    return path;
  }
}
