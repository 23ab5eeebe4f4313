create index jobs_completed_at on jobs (completed_at) where completed_at is not null;

-- Embedding models whose vectors the vector index may still keep beside those of the present one.
create table retired_vector_indexes (
    model      text not null,
    dimensions integer not null,
    retired_at timestamptz not null,
    primary key (model, dimensions)
);
