package trainwright.onebox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trainwright.platform.FileLink;
import trainwright.platform.FilePath;
import trainwright.platform.FileStore;
import trainwright.platform.Problem;
import trainwright.platform.UploadLink;

/**
 * Files in a folder of this machine, served by {@link FolderFileServer}. A file is there whole or
 * not at all, also after a crash.
 */
public final class FolderFileStore implements FileStore {
  private final Path folder;
  private final URI address;
  private final InstantSource clock;
  private final LinkSeal seal = new LinkSeal();

  /**
   * The files below a folder, which is made when the first one is written.
   *
   * @param address where the files are served, without a slash at its end
   */
  public FolderFileStore(Path folder, URI address, InstantSource clock) {
    this.folder = folder.toAbsolutePath().normalize();
    this.address = address;
    this.clock = clock;
  }

  @Override
  public boolean exists(String path) {
    return Files.isRegularFile(resolve(path));
  }

  @Override
  public void delete(String path) {
    if (exists(path)) {
      try {
        Files.deleteIfExists(resolve(path));
      } catch (IOException e) {
        throw down(e);
      }
    }
  }

  @Override
  public UploadLink uploadLink(String path, String contentType, long sizeBytes, Duration life) {
    var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(life);
    var grant = LinkSeal.Grant.put(FilePath.require(path), contentType, sizeBytes, expires);
    return new UploadLink("PUT", url(grant), Map.of("Content-Type", contentType), expires);
  }

  @Override
  public FileLink link(String path, Duration life) {
    var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(life);
    return new FileLink(url(LinkSeal.Grant.get(FilePath.require(path), expires)), expires);
  }

  private String url(LinkSeal.Grant grant) {
    return "%s/%s?expires=%d&seal=%s"
        .formatted(address, grant.path(), grant.expires().getEpochSecond(), seal.of(grant));
  }

  /** Whether we gave this, and it is still good. */
  boolean allows(LinkSeal.Grant grant, String sent) {
    return seal.isOf(grant, sent) && clock.instant().isBefore(grant.expires());
  }

  /** Stores a file, in place of one of this path, if it has just this size. */
  boolean store(String path, InputStream content, long sizeBytes) throws IOException {
    var file = resolve(path);
    var parent = Objects.requireNonNull(file.getParent());
    Files.createDirectories(parent);
    var written = Files.createTempFile(parent, ".writing", null);
    try {
      boolean whole =
          Files.copy(content, written, StandardCopyOption.REPLACE_EXISTING) == sizeBytes;
      if (whole) {
        Files.move(
            written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return whole;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Where the file of this path lies, if there is one. */
  Optional<Path> find(String path) {
    return Optional.of(resolve(path)).filter(Files::isRegularFile);
  }

  private Path resolve(String path) {
    return folder.resolve(FilePath.require(path));
  }

  private static Problem down(IOException cause) {
    return Problem.unavailable("the file store can't be used", Duration.ofSeconds(30), cause);
  }
}
