// Workers call what EditorExports and TrainerExports have; the runtime wants a program all the same.
return 0;
