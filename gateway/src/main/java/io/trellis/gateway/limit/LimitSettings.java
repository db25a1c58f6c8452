package io.trellis.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What one client may send to one replica of the gateway.
 *
 * @param requestsPerSecond sustained rate
 * @param burst requests that may come at once
 * @param linksPerHour sign-in mails one address may ask for
 * @param body largest request body
 * @param upload largest body of an application with its résumé
 */
@ConfigurationProperties("trellis.gateway.limit")
record LimitSettings(int requestsPerSecond, int burst, int linksPerHour, DataSize body, DataSize upload) {}
