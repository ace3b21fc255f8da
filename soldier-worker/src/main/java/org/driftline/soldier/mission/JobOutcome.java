package org.driftline.soldier.mission;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.soldier.report.MissionReport;
import org.driftline.soldier.wire.StoppedException;

/** How a job ended. */
public sealed interface JobOutcome {
    /** Every {@link #word} there is. */
    List<String> WORDS = List.of("completed", "failed", "cancelled", "handed_back");

    /** Tells the commander. */
    void reportTo(MissionReport report) throws StoppedException;

    /** One word for logs and metrics. */
    String word();

    /**
     * All is done and stored.
     *
     * @param result artifacts, summary, degraded, provenance
     * @param inWords the result in a sentence, for the mission's log
     * @param particleSteps moves of one particle by one step; 0 where there are none
     */
    record Completed(ObjectNode result, String inWords, long particleSteps) implements JobOutcome {
        @Override
        public void reportTo(MissionReport report) throws StoppedException {
            report.log("INFO", inWords);
            report.completed(result);
        }

        @Override
        public String word() {
            return "completed";
        }
    }

    /**
     * It cannot be done, and trying the same again would not help.
     *
     * @param code for programs, such as {@code forcing}
     * @param message for people
     */
    record Failed(String code, String message) implements JobOutcome {
        @Override
        public void reportTo(MissionReport report) throws StoppedException {
            report.log("ERROR", code + ": " + message);
            report.failed(code, message);
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** Its mission was cancelled: there is nobody to tell. */
    record Cancelled() implements JobOutcome {
        @Override
        public void reportTo(MissionReport report) {}

        @Override
        public String word() {
            return "cancelled";
        }
    }

    /** It was told to end before it was done. */
    record Interrupted() implements JobOutcome {
        @Override
        public void reportTo(MissionReport report) throws StoppedException {
            throw new StoppedException();
        }

        @Override
        public String word() {
            return "handed_back";
        }
    }
}
