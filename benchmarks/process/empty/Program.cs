// The floor: what starting and ending a .NET process takes.
return 0;
