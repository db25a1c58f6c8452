package io.trellis.rotations;

import io.trellis.rotations.associate.Associate;
import io.trellis.rotations.slot.SlotId;
import io.trellis.rotations.slot.Slots;
import io.trellis.rotations.team.Team;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a stored plan worse than any that the solver would store. */
@TestComponent
public class Mixup {

    private final MongoTemplate mongo;
    private final JsonMapper json;
    private final Slots slots;

    Mixup(MongoTemplate mongo, JsonMapper json, Slots slots) {
        this.mongo = mongo;
        this.json = json;
        this.slots = slots;
    }

    /**
     * Two people get each other's slot of one period, and both rank it lower.
     *
     * @param people whose wishes are the list of teams, each begun at the person's own place
     */
    public void giveTwoPeopleEachOthersSlot(String plan, List<Associate> people, List<Team> teams) {
        var id = new Query(Criteria.where("_id").is(UUID.fromString(plan)));
        var stored = mongo.findOne(id, Document.class, "plans");
        var tree = (ObjectNode)
                json.readTree(stored.get("solution", Document.class).getString("plan"));
        var assignments = (ObjectNode) tree.get("assignments");
        for (var one = 0; one < people.size(); one++) {
            for (var other = one + 1; other < people.size(); other++) {
                for (var period = 0; period < 3; period++) {
                    var has = (ArrayNode) assignments.get(id(people.get(one)));
                    var hasOther = (ArrayNode) assignments.get(id(people.get(other)));
                    if (losesBy(one, has, period, hasOther.get(period), teams)
                            && losesBy(other, hasOther, period, has.get(period), teams)) {
                        var slot = has.get(period);
                        has.set(period, hasOther.get(period));
                        hasOther.set(period, slot);
                        mongo.updateFirst(id, Update.update("solution.plan", json.writeValueAsString(tree)), "plans");
                        return;
                    }
                }
            }
        }
        throw new AssertionError("everybody would like to have what others have");
    }

    private boolean losesBy(int person, ArrayNode has, int period, JsonNode instead, List<Team> teams) {
        return has.valueStream().noneMatch(slot -> team(slot, teams) == team(instead, teams))
                && rank(person, team(instead, teams), teams) > rank(person, team(has.get(period), teams), teams);
    }

    private static int rank(int person, int team, List<Team> teams) {
        return Math.floorMod(team - person, teams.size());
    }

    private int team(JsonNode slot, List<Team> teams) {
        var team = slots.at(new SlotId(UUID.fromString(slot.asString()))).teamId();
        return teams.stream().map(Team::id).toList().indexOf(team);
    }

    private static String id(Associate person) {
        return person.id().value().toString();
    }
}
