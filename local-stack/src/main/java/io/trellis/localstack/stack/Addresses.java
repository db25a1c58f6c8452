package io.trellis.localstack.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one stack: ten in a row, the gateway's first. */
public record Addresses(int gateway) {
    private static final int LAST = 65535 - 9;

    public Addresses {
        if (gateway < 1 || gateway > LAST) {
            throw new Refused(
                    "TRELLIS_PORT is " + gateway + "; it can be 1 to " + LAST + ", ten ports are used from there");
        }
    }

    public static Addresses from(Map<String, String> environment) {
        String port = environment.getOrDefault("TRELLIS_PORT", "8080");
        try {
            return new Addresses(Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new Refused("TRELLIS_PORT is '" + port + "', which is not a port");
        }
    }

    public int jobs() {
        return gateway + 1;
    }

    public int candidates() {
        return gateway + 2;
    }

    public int rotations() {
        return gateway + 3;
    }

    public int issuer() {
        return gateway + 4;
    }

    public int smtp() {
        return gateway + 5;
    }

    public int mailPage() {
        return gateway + 6;
    }

    public int mongodb() {
        return gateway + 7;
    }

    public int kafka() {
        return gateway + 8;
    }

    public int kafkaController() {
        return gateway + 9;
    }

    public String gatewayUrl() {
        return url(gateway);
    }

    public String issuerUrl() {
        return url(issuer()) + "/trellis";
    }

    public String mailUrl() {
        return url(mailPage());
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Every port with the name of what listens there. */
    public Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        all.put(gateway, "gateway");
        all.put(jobs(), "jobs");
        all.put(candidates(), "candidates");
        all.put(rotations(), "rotations");
        all.put(issuer(), "issuer");
        all.put(smtp(), "mail, SMTP");
        all.put(mailPage(), "mail page");
        all.put(mongodb(), "MongoDB");
        all.put(kafka(), "Kafka");
        all.put(kafkaController(), "Kafka controller");
        return all;
    }
}
