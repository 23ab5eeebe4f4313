package trainwright.core.routine;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A routine about to be stored. Its id, text, target duration, level and format are those of the
 * data; its time of creation is the metadata's.
 *
 * @param source who put it together
 * @param name what to call it, 1 to 200 characters
 * @param description more about it; may be empty
 * @param data the routine as players read it
 * @param planner what made it: rules, or the model's name; empty for a curated one
 * @param promptHash the prompt it was made with, when a model made it
 * @param report how it was made: an object with {@code understood}, {@code requirement_stories},
 *     {@code warnings} and whatever else is worth keeping
 */
public record NewRoutine(
    RoutineSource source,
    String name,
    String description,
    RoutineData data,
    String planner,
    @Nullable String promptHash,
    JsonNode report) {}
