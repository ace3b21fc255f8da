package org.driftline.commander.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
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

    private static final String OF_MISSION = """
            select a.username, s.may_write
            from mission_share s join account a on a.id = s.account_id
            where s.mission_id = :mission
            order by a.username
            """;

    private static final String SHARE = """
            insert into mission_share (mission_id, account_id, may_write)
            select m.id, :account, :may_write from mission m where m.id = :mission
            on conflict (mission_id, account_id) do update set may_write = excluded.may_write
            """;

    /** How far this caller may go; NONE too when there is no such mission. */
    public Uni<MissionAccess> access(Mutiny.StatelessSession session, UUID mission, Caller caller) {
        return session.createNativeQuery(ACCESS, String.class)
                .setParameter("mission", mission)
                .setParameter("caller", caller.id())
                .getSingleResultOrNull()
                .map(access -> access == null ? MissionAccess.NONE : limited(access, caller));
    }

    /** Whose a mission is; empty when there is none. */
    Uni<Optional<UUID>> owner(Mutiny.StatelessSession session, UUID mission) {
        return session.createNativeQuery("select owner from mission where id = :mission", UUID.class)
                .setParameter("mission", mission)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    Uni<List<ShareView>> of(Mutiny.StatelessSession session, UUID mission) {
        return session.createNativeQuery(OF_MISSION, Tuple.class)
                .setParameter("mission", mission)
                .getResultList()
                .map(rows -> rows.stream().map(ShareStore::read).toList());
    }

    /** Shares a mission, or shares it otherwise than before. */
    Uni<Void> share(Mutiny.StatelessSession session, UUID mission, UUID account, MissionAccess access) {
        return session.createNativeQuery(SHARE)
                .setParameter("mission", mission)
                .setParameter("account", account)
                .setParameter("may_write", access == MissionAccess.WRITE)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes a share back; false when there is none. */
    Uni<Boolean> unshare(Mutiny.StatelessSession session, UUID mission, UUID account) {
        return session.createNativeQuery(
                        "delete from mission_share where mission_id = :mission and account_id = :account")
                .setParameter("mission", mission)
                .setParameter("account", account)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static ShareView read(Tuple row) {
        boolean mayWrite = row.get("may_write", Boolean.class);
        return ShareView.of(Rows.text(row, "username"), mayWrite ? MissionAccess.WRITE : MissionAccess.READ);
    }

    private static MissionAccess limited(String access, Caller caller) {
        return caller.seesAll() ? MissionAccess.WRITE : MissionAccess.valueOf(access);
    }
}
