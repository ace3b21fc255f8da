-- Where units were on their trips: a position for each time, in whatever order they came.
create table track_point (
    trip_id     uuid             not null references trip (id) on delete cascade,
    at          timestamptz      not null,
    latitude    double precision not null,
    longitude   double precision not null,
    speed_kn    double precision,
    course_deg  double precision,
    accuracy_m  double precision,
    received_at timestamptz      not null,
    primary key (trip_id, at)
);

-- What the track comes to; can be recounted from it. `told` is what followers were told last.
create table trip_progress (
    trip_id         uuid             primary key references trip (id) on delete cascade,
    positions       bigint           not null,
    distance_m      double precision not null,
    max_speed_kn    double precision not null,
    deviations      bigint           not null,
    deviation_sum_m double precision not null,
    deviation_max_m double precision not null,
    passed          json             not null,
    first_at        timestamptz      not null,
    last            json             not null,
    made_good_kn    double precision,
    told            json             not null
);
