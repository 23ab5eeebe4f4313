package trainwright.onebox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trainwright.platform.Embedding;
import trainwright.platform.Json;
import trainwright.platform.Problem;
import trainwright.platform.VectorIndex.Point;

/**
 * The points of one embedding model in one file: a header with the model, the points, and a
 * checksum over all of it. The file is written beside the old one and then takes its place, so it
 * is always whole.
 */
final class IndexFile {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFile.class);
  private static final String FORMAT = "trainwright vectors 1";

  private final Path path;
  private final String model;
  private final int dimensions;

  IndexFile(Path path, String model, int dimensions) {
    this.path = path;
    this.model = model;
    this.dimensions = dimensions;
  }

  /** The points of the file; none when there is no file, or it can't be used. */
  List<Point> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      return parse(checked(Files.readAllBytes(path)));
    } catch (IOException | RuntimeException e) { // whatever the damage, it is made anew
      LOG.warn("{} is ignored and will be indexed again: {}", path, e.getMessage());
      return List.of();
    }
  }

  private static DataInputStream checked(byte[] bytes) throws IOException {
    int length = bytes.length - Long.BYTES;
    if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != checksum(bytes, length)) {
      throw new IOException("it is damaged");
    }
    return new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
  }

  private List<Point> parse(DataInputStream in) throws IOException {
    var header = List.of(in.readUTF(), in.readUTF(), in.readInt());
    if (!header.equals(List.of(FORMAT, model, dimensions))) {
      throw new IOException("it holds " + header + " and not " + model);
    }
    int count = in.readInt();
    var points = new ArrayList<Point>(count);
    for (int i = 0; i < count; i++) {
      points.add(point(in));
    }
    return points;
  }

  private Point point(DataInputStream in) throws IOException {
    var id = new UUID(in.readLong(), in.readLong());
    var payload = new HashMap<String, List<String>>();
    Json.tree(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8))
        .properties()
        .forEach(e -> payload.put(e.getKey(), words(e.getValue())));
    var numbers = new float[dimensions];
    ByteBuffer.wrap(in.readNBytes(dimensions * Float.BYTES)).asFloatBuffer().get(numbers);
    return new Point(id, Embedding.of(numbers), payload);
  }

  private static List<String> words(Iterable<com.fasterxml.jackson.databind.JsonNode> array) {
    var words = new ArrayList<String>();
    array.forEach(word -> words.add(word.asText()));
    return List.copyOf(words);
  }

  /**
   * Replaces the file; done, and on the disk, when it returns.
   *
   * @throws Problem {@code UNAVAILABLE} when the disk doesn't take it
   */
  void write(FlatVectors vectors) {
    try {
      var bytes = bytes(vectors);
      var beside = path.resolveSibling(path.getFileName() + ".new");
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (var channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Problem.unavailable("the vector index can't be saved", Duration.ofSeconds(10), e);
    }
  }

  private ByteBuffer bytes(FlatVectors vectors) throws IOException {
    var buffer = new ByteArrayOutputStream(vectors.size() * (dimensions * Float.BYTES + 512));
    var out = new DataOutputStream(buffer);
    out.writeUTF(FORMAT);
    out.writeUTF(model);
    out.writeInt(dimensions);
    out.writeInt(vectors.size());
    for (int slot = 0; slot < vectors.size(); slot++) {
      write(vectors, slot, out);
    }
    var content = buffer.toByteArray();
    out.writeLong(checksum(content, content.length));
    return ByteBuffer.wrap(buffer.toByteArray());
  }

  private void write(FlatVectors vectors, int slot, DataOutputStream out) throws IOException {
    var payload = Json.write(vectors.payload(slot)).getBytes(StandardCharsets.UTF_8);
    out.writeLong(vectors.id(slot).getMostSignificantBits());
    out.writeLong(vectors.id(slot).getLeastSignificantBits());
    out.writeInt(payload.length);
    out.write(payload);
    out.write(vectors.bytes(slot));
  }

  private static long checksum(byte[] bytes, int length) {
    var checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
