--liquibase formatted sql

--changeset stellwerk:team-13 labels:team
--comment: whoever changes somebody's working hours or absences writes here first, so that such changes come one after the other, also the first ones and on several nodes
CREATE TABLE schedule_guard (
  user_id BIGINT NOT NULL PRIMARY KEY,
  passed BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
