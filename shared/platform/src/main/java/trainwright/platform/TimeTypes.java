package trainwright.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.LocalDateSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants and dates in JSON, as Jackson's own module for {@code java.time} writes and reads them.
 * That module loads what it has for two dozen types at once, a hundred classes of a cold start;
 * this one loads the two that we use, each when it is first met. Other types of {@code java.time}
 * are refused by Jackson until they stand here.
 */
final class TimeTypes extends Module {
  @Override
  public String getModuleName() {
    return "trainwright-time";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new Writers());
    context.addDeserializers(new Readers());
  }

  private static final class Writers extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
        SerializationConfig config, JavaType type, BeanDescription description) {
      if (type.hasRawClass(Instant.class)) {
        return InstantSerializer.INSTANCE;
      }
      return type.hasRawClass(LocalDate.class) ? LocalDateSerializer.INSTANCE : null;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription description) {
      if (type.hasRawClass(Instant.class)) {
        return new OfText<>(Instant.class, InstantDeserializer.INSTANT);
      }
      return type.hasRawClass(LocalDate.class)
          ? new OfText<>(LocalDate.class, LocalDateDeserializer.INSTANCE)
          : null;
    }
  }

  /** Numbers and arrays, which Jackson's readers also take, are no times here. */
  private static final class OfText<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;

    private final transient JsonDeserializer<T> reader;

    OfText(Class<T> type, JsonDeserializer<T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        return reader.deserialize(parser, context);
      }
      throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "not text");
    }
  }
}
