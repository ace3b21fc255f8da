package org.driftline.commander.account;

import jakarta.persistence.Tuple;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Role;

/** An account as PostgreSQL keeps it. */
final class AccountRow {
    /** For queries that {@link #read} understands. */
    static final String COLUMNS =
            "id, username, email, full_name, role, disabled_at, created_at, last_login_at, password_hash";

    private AccountRow() {}

    static Account read(Tuple row) {
        return new Account(
                Rows.id(row, "id"),
                Rows.text(row, "username"),
                Rows.textOrNull(row, "email"),
                Rows.textOrNull(row, "full_name"),
                Role.valueOf(Rows.text(row, "role")),
                Rows.instantOrNull(row, "disabled_at"),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "last_login_at"));
    }

    static LoginAccount readWithHash(Tuple row) {
        return new LoginAccount(read(row), Rows.text(row, "password_hash"));
    }
}
