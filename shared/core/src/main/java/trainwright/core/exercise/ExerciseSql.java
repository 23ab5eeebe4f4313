package trainwright.core.exercise;

import java.util.Map;

/** The fragments of SQL that the statements of this package share; constants only. */
public final class ExerciseSql {
  private static final String CONTENT =
      """
      slug, name, category, level, movement_pattern, primary_muscles, secondary_muscles, how_to,
      benefits, counteracts, contraindications, fitness_level, intensity, rounds_reps,
      default_sets, default_tempo, default_rest_seconds, equipment, tags, previous_variation,
      next_variation\
      """;

  private static final String RECORD =
      """
      id uuid, slug text, name text, category text, level integer, movement_pattern text,
      primary_muscles text[], secondary_muscles text[], how_to text, benefits text,
      counteracts text, contraindications text[], fitness_level integer, intensity integer,
      rounds_reps text, default_sets jsonb, default_tempo text, default_rest_seconds integer,
      equipment text[], tags text[], previous_variation text, next_variation text\
      """;

  private static final String OWNED =
      """
      ((cast(:owner as uuid) is null and e.owner_id is null)
       or e.owner_id = cast(:owner as uuid))\
      """;

  private static final String AUDITED =
      """
      , audited as (
        insert into audit_entries (actor_id, action, resource_type, resource_id, changes)
        select cast(:actor as uuid), case when w.version = 1 then 'create' else 'update' end,
          'exercise', w.id,
          case when w.version = 1
            then audit_changes('{}', jsonb_build_object('slug', w.slug, 'name', w.name))
            else audit_changes(to_jsonb(before), to_jsonb(w)) end
        from written w left join exercises before on before.id = w.id
        where w.owner_id is null
      )\
      """;

  private static final Map<String, String> FRAGMENTS =
      Map.of(
          "{audited}",
          AUDITED,
          "{clips}",
          ExerciseDetail.CLIPS,
          "{columns}",
          ExerciseRows.COLUMNS,
          "{content}",
          CONTENT,
          "{e.content}",
          prefixed("e."),
          "{g.content}",
          prefixed("g."),
          "{r.content}",
          prefixed("r."),
          "{excluded.content}",
          prefixed("excluded."),
          "{record}",
          RECORD,
          "{owned}",
          OWNED);

  private ExerciseSql() {}

  /**
   * The statement with its fragments put in: {@code {columns}} (of {@link ExerciseRows}), {@code
   * {clips}} (of {@link ExerciseDetail}), {@code {content}} (the columns of {@link
   * ExerciseContent}, also as {@code {e.content}}, {@code {g.content}} and {@code
   * {excluded.content}}), {@code {record}} (the shape of {@link NewExercise} for {@code
   * jsonb_to_recordset}), {@code {audited}} (who wrote the shared ones of {@code written}, for the
   * audit), {@code {owned}} (true where {@code exercises e} belongs to {@code :owner}; null: to the
   * shared library).
   */
  public static String of(String template) {
    var sql = template;
    for (var fragment : FRAGMENTS.entrySet()) {
      sql = sql.replace(fragment.getKey(), fragment.getValue());
    }
    return sql;
  }

  private static String prefixed(String alias) {
    return alias + CONTENT.replaceAll(",\\s+", ", " + alias);
  }
}
