"""*Judge*: how far things have gone. Hands on a Judgement."""
