package org.driftline.events.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Method;
import com.rabbitmq.client.ShutdownSignalException;

/** What went wrong on a connection, in few words. */
public final class Failures {
    private Failures() {}

    /** What the broker said, or else what broke the connection. */
    public static String text(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof ShutdownSignalException) && cause.getCause() != null && isWrapper(cause)) {
            cause = cause.getCause();
        }
        if (cause instanceof ShutdownSignalException signal) {
            return text(signal);
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static String text(ShutdownSignalException signal) {
        Method reason = signal.getReason();
        if (reason instanceof AMQP.Channel.Close close) {
            return close.getReplyCode() + " " + close.getReplyText();
        }
        if (reason instanceof AMQP.Connection.Close close) {
            return close.getReplyCode() + " " + close.getReplyText();
        }
        Throwable cause = signal.getCause();
        return "connection lost" + (cause == null ? "" : " (" + cause + ")");
    }

    /** The client wraps what the broker said in exceptions that say nothing. */
    private static boolean isWrapper(Throwable failure) {
        return failure.getMessage() == null || failure.getCause() instanceof ShutdownSignalException;
    }
}
