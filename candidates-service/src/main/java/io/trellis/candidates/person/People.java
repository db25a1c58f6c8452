package io.trellis.candidates.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.trellis.support.problem.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class People {

    private final MongoTemplate mongo;

    People(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Person add(Person person) {
        return mongo.insert(person);
    }

    public Optional<Person> withMail(String mail) {
        return Optional.ofNullable(mongo.findOne(query(where("mail").is(Person.normalized(mail))), Person.class));
    }

    public Person get(PersonId id) {
        return Optional.ofNullable(mongo.findById(id, Person.class)).orElseThrow(() -> new NotFound("person"));
    }

    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        return mongo.find(query(where("_id").in(ids)), Person.class).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
