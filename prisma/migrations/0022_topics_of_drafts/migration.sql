-- Which working copies name a topic: asked when two topics become one, over all of them.
CREATE INDEX draft_topics ON draft USING gin ((content -> 'topicIds') jsonb_path_ops);
