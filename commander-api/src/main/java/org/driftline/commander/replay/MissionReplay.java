package org.driftline.commander.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.event.EventStore;
import org.driftline.commander.event.StoredEvent;
import org.driftline.commander.event.Topic;

/** Goes through a mission's events, page by page. */
@ApplicationScoped
class MissionReplay {
    private static final int PAGE = 500;

    private final EventStore events;
    private final Database database;

    @Inject
    MissionReplay(EventStore events, Database database) {
        this.events = events;
        this.database = database;
    }

    /** What a mission was at a time; empty when it had not begun. */
    Uni<Optional<MissionPicture>> at(UUID missionId, Instant time) {
        return database.reading(session -> after(session, MissionPicture.blank(missionId), time))
                .map(picture -> Optional.of(picture).filter(seen -> seen.position() > 0));
    }

    private Uni<MissionPicture> after(Mutiny.StatelessSession session, MissionPicture picture, Instant time) {
        EventStore.Slice slice = new EventStore.Slice(picture.position(), PAGE);
        return events.after(session, Topic.ofMission(picture.missionId()), slice)
                .chain(page -> {
                    List<StoredEvent> past = page.stream()
                            .filter(stored -> !stored.event().time().isAfter(time))
                            .toList();
                    MissionPicture next = picture;
                    for (StoredEvent stored : past) {
                        next = next.after(stored);
                    }
                    return past.size() < PAGE ? Uni.createFrom().item(next) : after(session, next, time);
                });
    }
}
