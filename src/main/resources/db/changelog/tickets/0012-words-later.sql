--liquibase formatted sql

--changeset stellwerk:tickets-words-later-1 labels:tickets
--comment: messages whose words are not in message_text yet; noted in the transaction that brings the message
CREATE TABLE message_without_words (
  message_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
DROP TRIGGER message_came;
CREATE TRIGGER message_came AFTER INSERT ON message FOR EACH ROW
  INSERT INTO message_without_words (message_id) VALUES (NEW.id);
