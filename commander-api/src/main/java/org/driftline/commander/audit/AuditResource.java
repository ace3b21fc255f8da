package org.driftline.commander.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;

/** Where the audit log is read. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class AuditResource {
    private final AuditLog log;

    @Inject
    AuditResource(AuditLog log) {
        this.log = log;
    }

    /** A part of it. */
    @GET
    @Needs(Permission.AUDIT_READ)
    @Operation(summary = "Read who did what, and what was refused, newest first")
    public Uni<AuditPage> page(@BeanParam AuditParams params) {
        AuditFilter filter = AuditFilter.of(params);
        return log.read(filter).map(rows -> AuditPage.of(rows, filter.limit()));
    }
}
