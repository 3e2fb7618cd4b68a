"""A person's rights: to see what is held about them, and to have it erased (AVG, articles 15 and 17).

A privacy officer enters a request, somebody else approves it, and only then may the officer read or erase. Each app
answers for what it holds itself, by the hook `wijkteam_personal_data`.
"""
