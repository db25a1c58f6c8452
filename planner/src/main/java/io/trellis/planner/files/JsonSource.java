package io.trellis.planner.files;

import io.trellis.planner.files.Node.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON into nodes that know their lines. */
final class JsonSource {

    private final JsonParser parser;
    private final List<Problem> problems;

    private JsonSource(JsonParser parser, List<Problem> problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static Node read(String file, String text, List<Problem> problems) {
        Place whole = new Place(file, 0, "");
        if (text.isBlank()) {
            problems.add(whole.problem("is empty"));
            return new Node.Nothing(whole);
        }
        try (JsonParser parser = Json.MAPPER
                .reader()
                .with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .createParser(text)) {
            parser.nextToken();
            Node root = new JsonSource(parser, problems).node(new Place(file, 1, ""));
            if (parser.nextToken() != null) {
                problems.add(new Place(file, line(parser), "").problem("has something after the end of its JSON"));
            }
            if (root instanceof Node.Nothing) {
                problems.add(whole.problem("holds nothing"));
            }
            return root;
        } catch (StreamConstraintsException e) {
            problems.add(whole.problem("is nested too deeply or has a number or text that is too long"));
            return new Node.Nothing(whole);
        } catch (StreamReadException e) {
            problems.add(new Place(
                            file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "")
                    .problem("is not valid JSON: " + e.getOriginalMessage()));
            return new Node.Nothing(whole);
        }
    }

    private Node node(Place place) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new Node.Text(parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Number(parser.getString(), place);
            case VALUE_TRUE -> new Node.Flag(true, place);
            case VALUE_FALSE -> new Node.Flag(false, place);
            default -> new Node.Nothing(place);
        };
    }

    private Node members(Place place) {
        TreeMap<String, Node> members = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Place at = place.member(name, line(parser));
            if (members.put(name, node(at)) != null) {
                problems.add(at.problem("is given twice"));
            }
        }
        return new Node.Members(members, place);
    }

    private Node items(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place.item(items.size(), line(parser))));
        }
        return new Node.Items(items, place);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
