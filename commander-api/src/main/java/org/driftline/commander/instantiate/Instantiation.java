package org.driftline.commander.instantiate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.idempotency.Done;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.pattern.Filling;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.submit.AcceptedMission;
import org.driftline.commander.submit.MissionService;
import org.driftline.commander.submit.PostedMission;
import org.driftline.commander.submit.PostedMissionReader;
import org.driftline.commander.template.Template;
import org.driftline.commander.template.TemplateService;

/** Makes missions from templates: the same checks as for any mission, and a note of what it was made from. */
@ApplicationScoped
class Instantiation {
    private final TemplateService templates;
    private final TemplateUseStore uses;
    private final MissionService missions;
    private final ObjectMapper mapper;
    private final Database database;
    private final TemplateMeters meters;

    @Inject
    Instantiation(
            TemplateService templates,
            TemplateUseStore uses,
            MissionService missions,
            ObjectMapper mapper,
            Database database,
            TemplateMeters meters) {
        this.templates = templates;
        this.uses = uses;
        this.missions = missions;
        this.mapper = mapper;
        this.database = database;
        this.meters = meters;
    }

    /** Checks all that can be checked before the mission is made of a template that the caller may see. */
    Uni<Making> prepare(UUID templateId, InstantiateBody.Asked asked, MissionService.Origin origin) {
        return templates
                .find(origin.caller(), templateId, asked.version())
                .chain(template -> missions.check(posted(template, asked))
                        .map(checked -> new Making(template, asked, checked, origin)));
    }

    /** Makes the mission, and notes what it was made from. */
    Uni<Done> make(Mutiny.StatelessSession session, Making making) {
        return missions.begin(session, making.checked(), making.origin())
                .call(change -> note(session, change, making))
                .map(change -> new Done(AcceptedMission.answer(change.mission(), mapper), () -> committed(change)));
    }

    private void committed(MissionChange change) {
        missions.committed(change);
        meters.made();
    }

    /** What a mission was made from, if it was made from a template. */
    Uni<Optional<TemplateUse>> useOf(UUID missionId) {
        return database.reading(session -> uses.find(session, missionId));
    }

    private Uni<Void> note(Mutiny.StatelessSession session, MissionChange change, Making making) {
        Mission mission = change.mission();
        TemplateUse use = new TemplateUse(
                mission.id(),
                making.template().id(),
                making.template().version(),
                List.copyOf(making.asked().confirmed()),
                mission.details().createdAt());
        return uses.add(session, use);
    }

    private static PostedMission posted(Template template, InstantiateBody.Asked asked) {
        if (template.archived()) {
            throw new DomainError(ErrorKind.CONFLICT, "This template is archived");
        }
        ObjectNode body = Filling.fill(template.definition().pattern(), asked.variables(), asked.confirmed());
        if (asked.start() != null) {
            body.put("start", asked.start());
        }
        return PostedMissionReader.read(body);
    }

    /** All that goes into a mission from a template. */
    record Making(
            Template template, InstantiateBody.Asked asked, PostedMission checked, MissionService.Origin origin) {}
}
