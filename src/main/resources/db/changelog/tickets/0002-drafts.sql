--liquibase formatted sql

--changeset stellwerk:tickets-3 labels:tickets
--comment: what people have begun to write and not sent yet
CREATE TABLE draft (
  ticket_id BIGINT NOT NULL,
  user_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, ticket_id, kind),
  CONSTRAINT draft_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
