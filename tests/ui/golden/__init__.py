"""Golden pictures: what every screen looked like when somebody last looked at it and liked it.

`news.py` is what is kept, `stage.py` a window on it in which nothing moves, `scenes.py` the
screens, `draw.py` draws them in processes of their own, `compare.py` holds them to `pictures/`,
`renew.py` puts new ones there.
"""
