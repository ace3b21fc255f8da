package org.driftline.commander.sharing;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;

/** Who may see which mission, in PostgreSQL. */
@ApplicationScoped
public class ShareStore {
    /**
     * Condition on {@code mission} in a query with the parameter {@code caller}: holds for what is shared with him or his
     * own. Lists of what a caller may see are cut by it, unless he {@linkplain Caller#seesAll() sees all}.
     */
    public static final String VISIBLE = """
            (mission.owner = :caller
             or exists (select 1 from mission_share s where s.mission_id = mission.id and s.account_id = :caller))""";

    private static final String ACCESS = """
            select case when m.owner = :caller then 'WRITE'
                        when s.may_write then 'WRITE'
                        when s.account_id is not null then 'READ'
                        else 'NONE' end
            from mission m left join mission_share s on s.mission_id = m.id and s.account_id = :caller
            where m.id = :mission
            """;

    /** How far this caller may go; NONE too when there is no such mission. */
    public Uni<MissionAccess> access(Mutiny.StatelessSession session, UUID mission, Caller caller) {
        return session.createNativeQuery(ACCESS, String.class)
                .setParameter("mission", mission)
                .setParameter("caller", caller.id())
                .getSingleResultOrNull()
                .map(access -> access == null ? MissionAccess.NONE : limited(access, caller));
    }

    private static MissionAccess limited(String access, Caller caller) {
        return caller.seesAll() ? MissionAccess.WRITE : MissionAccess.valueOf(access);
    }
}
