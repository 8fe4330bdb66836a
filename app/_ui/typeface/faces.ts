import './faces.css';
