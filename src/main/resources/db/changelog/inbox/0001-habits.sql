--liquibase formatted sql

--changeset stellwerk:inbox-1 labels:inbox
--comment: how everybody likes their help desk
CREATE TABLE desk_habit (
  user_id BIGINT NOT NULL PRIMARY KEY,
  layout VARCHAR(10) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
