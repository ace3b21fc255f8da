package org.driftline.commander.sweep;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** Which orders the broker has and no soldier has claimed. */
@ApplicationScoped
class LostOrderStore {
    /** An order that is still in the outbox is not the broker's yet. */
    private static final String WAITING = """
            select id, attempt from mission
            where status = 'QUEUED'
              and not exists (select 1 from outbox where outbox.subject = mission.id and outbox.channel = 'ORDERS')
            order by created_at
            limit 1000
            """;

    Uni<List<WaitingOrder>> waiting(Mutiny.StatelessSession session) {
        return session.createNativeQuery(WAITING, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new WaitingOrder(Rows.id(row, "id"), (int) Rows.whole(row, "attempt")))
                        .toList());
    }
}
