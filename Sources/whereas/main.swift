print("whereas")
