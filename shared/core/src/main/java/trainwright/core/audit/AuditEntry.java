package trainwright.core.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of the shared library or of an account; never changed itself.
 *
 * @param id rises with every entry
 * @param occurredAt when it was made
 * @param actorId the user who made it; null for a deployment, or somebody at the database
 * @param actorSubject how that user's tokens name them; null when the account is gone
 * @param databaseRole the role that wrote it
 * @param action what was done
 * @param resourceType to what kind of thing
 * @param resourceId to which one
 * @param changes by field its value before and after, cut to 300 characters; null in place of the
 *     values where they are personal
 */
public record AuditEntry(
    long id,
    Instant occurredAt,
    @Nullable UUID actorId,
    @Nullable String actorSubject,
    String databaseRole,
    AuditAction action,
    AuditedType resourceType,
    UUID resourceId,
    JsonNode changes) {}
