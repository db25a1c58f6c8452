package io.trellis.support.transaction;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;

@AutoConfiguration(after = DataMongoAutoConfiguration.class, before = TransactionAutoConfiguration.class)
class TransactionConfiguration {
    @Bean
    MongoTransactionManager transactionManager(MongoDatabaseFactory databases) {
        return new CommitRepeatingTransactionManager(databases);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Retrying retrying() {
        return new Retrying();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static RetryingAdvisor retryingAdvisor(Retrying retrying) {
        return new RetryingAdvisor(retrying);
    }
}
