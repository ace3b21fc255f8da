package org.driftline.commander.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

import org.driftline.commander.delivery.Delivery.Attempted;
import org.driftline.commander.webhook.Webhook;
import org.driftline.commander.webhook.WebhookConfig;
import org.driftline.commander.webhook.WebhookUrl;

/** Sends one event to one address; redirects are not followed, and what is answered besides the status is not read. */
@ApplicationScoped
class WebhookSender {
    private static final int MOST_CONNECTIONS = 20;

    private final WebhookConfig config;
    private final Vertx vertx;
    private final HttpClient client;
    private final Clock clock = Clock.systemUTC();

    @Inject
    WebhookSender(WebhookConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout((int) config.timeout().toMillis()));
    }

    /** How it went; never fails. */
    Uni<Attempted> send(Webhook webhook, Delivery delivery) {
        return Uni.createFrom()
                .completionStage(() -> vertx.<Optional<InetAddress>>executeBlocking(
                                () -> WebhookUrl.lookUp(webhook.url(), config.allowPrivate()), false)
                        .toCompletionStage())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Attempted.failed("the address is not a public one"))
                        : Uni.createFrom()
                                .completionStage(() ->
                                        post(webhook, delivery, found.get()).toCompletionStage()))
                .ifNoItem()
                .after(config.timeout().multipliedBy(2))
                .recoverWithItem(() -> Attempted.failed("no answer in time"))
                .onFailure()
                .recoverWithItem(failure -> Attempted.failed(cause(failure)));
    }

    private Future<Attempted> post(Webhook webhook, Delivery delivery, InetAddress address) {
        URI url = webhook.url();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(WebhookUrl.port(url), address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(WebhookUrl.port(url))
                .setSsl(WebhookUrl.isTls(url))
                .setURI(WebhookUrl.target(url))
                .setTimeout(config.timeout().toMillis());
        return client.request(options).compose(request -> post(request, webhook, delivery));
    }

    private Future<Attempted> post(HttpClientRequest request, Webhook webhook, Delivery delivery) {
        Instant now = clock.instant();
        return request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Driftline-Webhooks/1")
                .putHeader("Driftline-Delivery", delivery.id().toString())
                .putHeader("Driftline-Event", delivery.eventType())
                .putHeader(Signature.HEADER, Signature.of(webhook.secret(), now, delivery.body()))
                .send(delivery.body())
                .map(response -> {
                    request.connection().close();
                    return Attempted.answered(response.statusCode());
                });
    }

    private static String cause(Throwable failure) {
        return failure instanceof UnknownHostException
                ? "the host is not known"
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
