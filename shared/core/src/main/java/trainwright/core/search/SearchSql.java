package trainwright.core.search;

/** The one statement of search. */
final class SearchSql {
  /**
   * Answers a row for every exercise that any search found: its {@code {columns}}, and {@code
   * found}, one entry for each search that did. {@code waiting} counts the exercises that the
   * vector index doesn't hold yet as they are, up to a hundred.
   *
   * <p>By word: each word of a query, and each two that stand side by side, is a term, looked up
   * once for all the searches that have it. It counts for what it is worth (the rarer among the
   * exercises, the more) times how well the exercise holds it ({@code ts_rank}: name and fixed
   * words before complaints and benefits before secondary muscles); of several names for a word the
   * best counts, and the others a quarter; so does an everyday word itself. A word that nothing
   * holds is taken for a misspelling and held against the words of the names by trigrams. By
   * meaning: what the vector index found. The two rankings are fused by reciprocal rank, see {@link
   * RelevanceRule}; what the query says is not wanted, or loads what it wants spared, keeps a
   * quarter of its score, and so does what is of another sort than it asks for. Being of that sort
   * hardly counts by itself.
   *
   * <p>{@code matched} has a bit for each term that found the exercise, the search's first term in
   * the lowest. (An array of them made Postgres aggregate on disk.)
   *
   * <p>The filter stands here in full, because the index may be behind. Hits whose text would make
   * the answer larger than a database answers at once are left out, the last ones first.
   */
  static final String SEARCH =
      """
      with search as materialized (
        select * from jsonb_to_recordset(cast(:searches as jsonb)) as s(
          no integer, user_id uuid, size integer, diverse boolean,
          categories text[], available text[], spare text[], tags text[], excluded uuid[],
          min_level integer, max_level integer, min_intensity integer, max_intensity integer,
          terms integer[], near jsonb)
      ), lookup as materialized (
        select t.term, t.user_id, t.word, t.kind, l.no, l.name, phraseto_tsquery('english', l.name) as query
        from jsonb_to_recordset(cast(:terms as jsonb))
               as t(term integer, user_id uuid, word text, lookups text[], kind text)
        cross join lateral unnest(t.lookups) with ordinality as l(name, no)
        limit 1000 -- never reached; lets the planner expect a thousand rows, not 100,000
      ), by_word as materialized (
        select l.term, l.no, e.id,
               ts_rank('{0.1, 0.6, 1.0, 1.0}', e.search, l.query)
                 * case when l.kind = 'sort' then cast(0.001 as double precision)
                        when l.no > 1 and l.name = l.word then 0.25
                        else 1 end as fit
        from lookup l
        join exercises e on e.search @@ l.query and (e.owner_id is null or e.owner_id = l.user_id)
        where l.kind in ('wanted', 'pair', 'sort')
      ), unknown as materialized (
        select term, user_id, word
        from lookup
        where kind = 'wanted' and length(word) > 3 and term not in (select term from by_word)
        group by term, user_id, word having max(numnode(query)) > 0
      ), by_spelling as (
        select u.term, e.id, max(0.6 * similarity(n.part, u.word)) as fit
        from unknown u
        join exercises e on (e.owner_id is null or e.owner_id = u.user_id)
                        and strpos(' ' || lower(e.name), ' ' || left(u.word, 1)) > 0
        cross join lateral unnest(string_to_array(lower(e.name), ' ')) as n(part)
        where case when left(n.part, 1) = left(u.word, 1)
                then similarity(n.part, u.word) >= 0.4 else false end
        group by u.term, e.id
      ), held as materialized (
        select term, no, id, fit from by_word
        union all
        select term, 0, id, fit from by_spelling
      ), rarity as (
        select term, no, sqrt(ln(1 + cast(400 as double precision) / count(*))) as worth
        from held group by term, no
      ), told as materialized (
        select h.term, h.id, 0.75 * max(h.fit * r.worth) + 0.25 * sum(h.fit * r.worth) as worth
        from held h join rarity r on r.term = h.term and r.no = h.no
        group by h.term, h.id
      ), worded as (
        select s.no, t.id, sum(t.worth) as fit,
               bit_or(cast(1 as bigint) << cast(a.no - 1 as integer)) as matched
        from search s cross join lateral unnest(s.terms) with ordinality as a(term, no)
        join told t on t.term = a.term
        group by s.no, t.id
      ), near as (
        select s.no, n.id, n.score as cosine
        from search s cross join lateral
             jsonb_to_recordset(s.near) as n(id uuid, score double precision)
      ), unwelcome as materialized (
        select l.term, e.id
        from lookup l
        join exercises e on e.search @@ l.query and (e.owner_id is null or e.owner_id = l.user_id)
        where l.kind = 'unwanted' and ts_filter(e.search, '{a,b}') @@ l.query
        union all
        select l.term, e.id
        from lookup l
        join exercises e on replace(l.name, ' ', '_') = any (e.contraindications)
                        and (e.owner_id is null or e.owner_id = l.user_id)
        where l.kind = 'spared'
      ), against as (
        select distinct s.no, u.id
        from search s cross join lateral unnest(s.terms) as a(term) join unwelcome u on u.term = a.term
      ), sorts as (
        select s.no, array_agg(replace(l.name, ' ', '_')) as sorts
        from search s cross join lateral unnest(s.terms) as a(term) join lookup l on l.term = a.term
        where l.kind = 'sort' group by s.no
      ), passing as (
        select c.no, c.id, c.fit, c.matched, c.cosine, s.size, s.diverse, e.movement_pattern,
               length(e.name) as name_length,
               case when a.id is null then cast(1 as double precision) else 0.25 end
                 * case when o.sorts is null
                          or o.sorts && (e.tags || case e.category when 'mobility' then 'stretch'
                                                   when 'conditioning' then 'cardio'
                                                   else 'strength' end)
                        then 1 else 0.25 end as welcome
        from (select no, id, w.fit, w.matched, n.cosine from worded w full join near n using (no, id)) c
        join search s on s.no = c.no
        join exercises e on e.id = c.id
        left join against a on a.no = c.no and a.id = c.id
        left join sorts o on o.no = c.no
        where (e.owner_id is null or e.owner_id = s.user_id)
          and (s.categories is null or e.category = any (s.categories))
          and (s.available is null or e.equipment <@ s.available)
          and not e.contraindications && s.spare
          and e.tags @> s.tags
          and not e.id = any (s.excluded)
          and (s.min_level is null or e.level >= s.min_level)
          and (s.max_level is null or e.level <= s.max_level)
          and (s.min_intensity is null or e.intensity >= s.min_intensity)
          and (s.max_intensity is null or e.intensity <= s.max_intensity)
      ), ranked as (
        select p.*,
               case when cosine is not null
                 then rank() over (partition by no order by cosine desc nulls last) end
                 as by_meaning,
               case when fit is not null
                 then rank() over (partition by no
                   order by case when fit < 0.01 then 0 else fit end desc nulls last,
                            case when fit < 0.01 then 0 else name_length end) end
                 as by_words
        from passing p
      ), fused as (
        select r.*, welcome * (coalesce(cast(1 as double precision) / (20 + by_meaning), 0)
                               + coalesce(cast(2 as double precision) / (20 + by_words), 0))
                    as score
        from ranked r
      ), placed as (
        select f.*, row_number() over (partition by no order by score desc, fit desc nulls last, id) as place
        from fused f
      ), turned as (
        select p.*, row_number() over (partition by no, movement_pattern order by place) as turn
        from placed p where place <= case when diverse then 3 * size else size end
      ), final as (
        select t.no, t.id, t.score, t.cosine, t.matched, t.size,
               row_number() over (partition by no order by case when diverse then turn end, place)
                 as place
        from turned t
      ), answer as (
        select id, min(place) as best,
               jsonb_agg(jsonb_build_object(
                 'no', no, 'place', place, 'score', score, 'cosine', cosine, 'matched', matched))
                 as found
        from final where place <= size group by id
      ), bounded as (
        select a.id, a.found,
               sum(3000 + octet_length(e.how_to) + octet_length(e.benefits)
                   + octet_length(e.counteracts)) over (order by a.best, a.id) as bytes
        from answer a join exercises e on e.id = a.id
      )
      select {columns}, b.found, (
        select jsonb_build_object(
          'id', c.id, 'url', c.url, 'normalized_url', c.normalized_url,
          'carousel_index', c.carousel_index, 'video_path', c.video_path,
          'start_time', c.start_time, 'end_time', c.end_time, 'created_at', c.created_at)
        from exercise_clips c where c.exercise_id = e.id order by c.created_at, c.id limit 1) as clip,
        (select count(*) from (select from index_outbox limit 100) o) as waiting
      from bounded b join exercises e on e.id = b.id
      where b.bytes <= 900000
      """;

  private SearchSql() {}
}
