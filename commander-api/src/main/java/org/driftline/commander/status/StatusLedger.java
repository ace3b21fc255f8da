package org.driftline.commander.status;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.verdict.Verdict;
import org.driftline.events.trace.Traces;

/** Judges and applies signed statuses in one transaction, with their missions locked, so that no two can be judged at once. */
@ApplicationScoped
class StatusLedger {
    private final MissionStore missions;
    private final AppliedStatusStore applied;
    private final StatusProjection projection;
    private final MissionJournal journal;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    StatusLedger(
            MissionStore missions,
            AppliedStatusStore applied,
            StatusProjection projection,
            MissionJournal journal,
            Database database) {
        this.missions = missions;
        this.applied = applied;
        this.projection = projection;
        this.journal = journal;
        this.database = database;
    }

    /** Applies those statuses that may be applied, committed when this is done, and says of each what was decided. */
    Uni<List<Verdict>> enter(List<SignedStatus> statuses) {
        return Uni.createFrom()
                .deferred(() -> {
                    Map<SignedStatus, Span> spans = begin(statuses);
                    return database.apart(
                                    () -> database.inTransaction(session -> judgeAndApply(session, statuses, spans)))
                            .onTermination()
                            .invoke(() -> spans.values().forEach(Span::end));
                })
                .invoke(this::tellOthers)
                .map(StatusJudge::verdicts);
    }

    /**
     * Digests are read after the lock, in a statement of their own: so it sees what the last holders of the locks have
     * applied.
     */
    private Uni<StatusJudge> judgeAndApply(
            Mutiny.StatelessSession session, List<SignedStatus> statuses, Map<SignedStatus, Span> spans) {
        Set<UUID> ids = statuses.stream()
                .map(status -> status.event().order().missionId())
                .collect(Collectors.toSet());
        return missions.lockAll(session, ids)
                .invoke(held -> requireAll(held, ids))
                .chain(held -> applied.digests(session, statuses)
                        .map(digests -> new StatusJudge(projection, held, digests, now())))
                .invoke(judge -> statuses.forEach(judge::judge))
                .call(judge -> write(session, judge, spans));
    }

    /** One that is missing is held by somebody, or was never there: each is then tried for itself, and waits. */
    private static void requireAll(List<Mission> held, Set<UUID> ids) {
        if (ids.size() > 1 && held.size() < ids.size()) {
            throw new IllegalStateException("not all of " + ids.size() + " missions are free");
        }
    }

    private Uni<Void> write(Mutiny.StatelessSession session, StatusJudge judge, Map<SignedStatus, Span> spans) {
        return judge.applied().isEmpty()
                ? Uni.createFrom().voidItem()
                : applied.add(session, judge.signed(), judge.now())
                        .chain(() -> projection.write(session, traced(judge, spans)));
    }

    /** What follows from a status is told in its own trace, whatever else the transaction holds. */
    private static List<StatusProjection.Applied> traced(StatusJudge judge, Map<SignedStatus, Span> spans) {
        List<StatusProjection.Applied> traced = new ArrayList<>();
        for (int i = 0; i < judge.applied().size(); i++) {
            Span span = Objects.requireNonNull(spans.get(judge.signed().get(i)));
            traced.add(judge.applied().get(i).in(Traces.text(span)));
        }
        return traced;
    }

    private static Map<SignedStatus, Span> begin(List<SignedStatus> statuses) {
        Map<SignedStatus, Span> spans = new HashMap<>();
        for (SignedStatus status : statuses) {
            spans.put(
                    status,
                    Traces.begin(
                            "mission project",
                            SpanKind.INTERNAL,
                            status.message().trace()));
        }
        return spans;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tellOthers(StatusJudge judge) {
        judge.applied().forEach(status -> journal.committed(status.change()));
    }
}
