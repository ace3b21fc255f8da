package org.driftline.events.amqp;

import java.io.IOException;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;

/** Something on the broker has our name and another shape. Waiting does not help: a person must remove or rename it. */
public final class TopologyMismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    private TopologyMismatchException(String what, String answer, IOException cause) {
        super(
                what + " already exists on the broker in another shape; remove it, or configure another name or virtual"
                        + " host. The broker says: " + answer,
                cause);
    }

    /** Whether it is there as we want it but for arguments that the broker alone knows, such as a queue's type. */
    boolean isAboutArguments() {
        return String.valueOf(getMessage()).contains("inequivalent arg 'x-");
    }

    /** A call of the client that declares something. */
    @FunctionalInterface
    interface Declaration {
        Object run() throws IOException;
    }

    static void explain(String what, Declaration declaration) throws IOException {
        try {
            declaration.run();
        } catch (IOException e) {
            if (e.getCause() instanceof ShutdownSignalException signal && isMismatch(signal.getReason())) {
                throw new TopologyMismatchException(what, Failures.text(e), e);
            }
            throw e;
        }
    }

    private static boolean isMismatch(Method reason) {
        if (reason instanceof AMQP.Channel.Close close) {
            return close.getReplyCode() == AMQP.PRECONDITION_FAILED;
        }
        // Qpid closes the connection for it
        return reason instanceof AMQP.Connection.Close close && close.getReplyCode() == AMQP.NOT_ALLOWED;
    }
}
