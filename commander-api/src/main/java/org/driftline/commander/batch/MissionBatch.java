package org.driftline.commander.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.http.Problem;
import org.driftline.commander.idempotency.Answer;
import org.driftline.commander.idempotency.Done;
import org.driftline.commander.idempotency.Idempotency;
import org.driftline.commander.idempotency.KeyedRequest;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.submit.AcceptedMission;
import org.driftline.commander.submit.MissionService;
import org.driftline.commander.submit.MissionService.Origin;
import org.driftline.commander.submit.PostedMissionReader;

/** Takes many missions in at once: each is judged for itself, and all that are acceptable are written in one transaction. */
@ApplicationScoped
class MissionBatch {
    private static final int MULTI_STATUS = 207;

    private final MissionService missions;
    private final Idempotency idempotency;
    private final ObjectMapper mapper;

    @Inject
    MissionBatch(MissionService missions, Idempotency idempotency, ObjectMapper mapper) {
        this.missions = missions;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    /** Judges and writes; the answer has one result for each. */
    Uni<Answer> submit(List<JsonNode> posted, Origin origin, Optional<KeyedRequest> request) {
        return idempotency.once(request, () -> checkAll(posted), (session, checked) -> begin(session, checked, origin));
    }

    private Uni<List<CheckedItem>> checkAll(List<JsonNode> posted) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < posted.size(); place++) {
            places.add(place);
        }
        return Multi.createFrom()
                .iterable(places)
                .onItem()
                .transformToUniAndConcatenate(place -> check(place, posted.get(place)))
                .collect()
                .asList();
    }

    private Uni<CheckedItem> check(int place, JsonNode posted) {
        return Uni.createFrom()
                .deferred(() -> missions.check(PostedMissionReader.read(object(posted))))
                .map(mission -> new CheckedItem(place, mission, null))
                .onFailure(DomainError.class)
                .recoverWithItem(error -> new CheckedItem(place, null, error));
    }

    private static ObjectNode object(JsonNode posted) {
        if (posted instanceof ObjectNode object) {
            return object;
        }
        throw DomainError.invalid("mission", "must be an object");
    }

    private Uni<Done> begin(Mutiny.StatelessSession session, List<CheckedItem> checked, Origin origin) {
        List<MissionChange> begun = new ArrayList<>();
        return Multi.createFrom()
                .iterable(checked)
                .onItem()
                .transformToUniAndConcatenate(item -> begin(session, item, origin, begun))
                .collect()
                .asList()
                .map(results -> new Done(answer(results), () -> begun.forEach(missions::committed)));
    }

    private Uni<BatchItem> begin(
            Mutiny.StatelessSession session, CheckedItem item, Origin origin, List<MissionChange> begun) {
        if (item.mission() == null) {
            return Uni.createFrom().item(refused(item, Objects.requireNonNull(item.error()), origin));
        }
        return missions.begin(session, item.mission(), origin)
                .invoke(begun::add)
                .map(change -> BatchItem.accepted(item.index(), AcceptedMission.of(change.mission())))
                // nothing is written of a mission that is refused here, such as one that waits for an unknown one
                .onFailure(DomainError.class)
                .recoverWithItem(error -> refused(item, error, origin));
    }

    private static BatchItem refused(CheckedItem item, DomainError error, Origin origin) {
        return BatchItem.refused(item.index(), Problem.of(error, origin.correlationId()));
    }

    private Answer answer(List<BatchItem> results) {
        try {
            return new Answer(MULTI_STATUS, null, mapper.writeValueAsString(BatchAnswer.of(results)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
