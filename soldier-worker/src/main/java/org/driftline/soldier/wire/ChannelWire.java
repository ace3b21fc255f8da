package org.driftline.soldier.wire;

import java.util.concurrent.CompletionStage;

import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

import org.driftline.events.connector.OutgoingEvent;

/** A messaging channel as a wire. */
public final class ChannelWire implements Wire {
    private final MutinyEmitter<byte[]> emitter;

    public ChannelWire(MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public CompletionStage<Void> send(OutgoingEvent event, byte[] body) {
        return emitter.sendMessage(Message.of(body, Metadata.of(event))).subscribeAsCompletionStage();
    }
}
